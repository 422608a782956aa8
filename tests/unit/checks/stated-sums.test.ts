import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/checks/check-report'
import { claimsIn } from '../../../shared/checks/claims'
import { standard2021 } from '../report/standard-format'
import { correctReport, withParagraph } from './correct-report'

function rulesOf(paragraph: string): readonly string[] {
  return checkReport(withParagraph(correctReport(standard2021, 2022), 'overview', paragraph), standard2021, null).map(({ rule }) => rule)
}

describe('A sum in a sentence', () => {
  test.each([
    ['its parts', '全年发布信息75条，其中工作动态52条；政策解读2条；公示公告21条。'],
    ['parts in brackets', '全年发布信息13件（含新制定5件，修改4件，转发4件）。'],
    ['parts with parts of their own', '全年发布信息22条，其中动态信息18条，财务信息4条（其中预算1条、决算3条）。'],
    ['one of several channels that is the whole', '全年发布信息73条，其中网站73条；微信73条；公开栏73条。'],
    ['some of its parts', '全年发布信息4891条，其中规划信息15条，财政信息102条。'],
    ['figures that are not exact', '全年发布信息8769条，其中网站5469条，电视1600余条，报纸2000余条。'],
    ['parts in other units', '全年发布信息148篇，其中简报25篇、数据11期、通知1篇。'],
    ['parts that make it up, and another figure behind', '全年发布信息40条，其中网站22条、报纸18条；通过微博发布信息1203条。'],
    ['a part that is a total of its own', '网站发布信息4条，其中职能1条、文件3条；专栏发布信息40条，其中通知5条、动态35条。'],
    ['labels with a year in them', '全年发布信息15条，其中动态信息12条，年度报告1条，财政信息2条。'],
    ['parts before it', '全年发布财政信息26条、部门动态59条、通知公告15条，总共100条。'],
  ])('is right with %s', (_, sentence) => {
    expect(rulesOf(sentence)).toEqual([])
  })

  test.each([
    ['parts that are said to be all and come to less', '全年发布信息130条，具体包括政务活动25条，招标公告98条，其他信息2条。', 'sentence.sum'],
    ['parts that come to more', '全年发布信息50条，其中网站30条、报纸40条。', 'sentence.sum'],
    ['a part that is more', '全年发布信息50条，其中网站80条、报纸4条。', 'sentence.part'],
    ['parts before it that come to another', '全年发布财政信息26条、部门动态59条、通知公告15条，总共120条。', 'sentence.sum'],
  ])('is wrong with %s', (_, sentence, rule) => {
    expect(rulesOf(sentence)).toEqual([rule])
  })
})

describe('What a text says of the tables is read', () => {
  const claims = (text: string): Record<string, number> => Object.fromEntries(claimsIn(text, standard2021.figures, 2022).map(({ figureId, value }) => [figureId, value]))

  test.each<[text: string, said: Record<string, number>]>([
    ['2022年我局收到3件政府信息公开申请。', { 'applications-received': 3 }],
    ['收到公民、法人或者其他组织提交的政府信息公开申请1,024件。', { 'applications-received': 1024 }],
    ['新收到依申请公开政府信息42件，答复依申请公开政府信息39件，结转下年度继续办理3件。', { 'applications-received': 42, 'applications-handled': 39, 'applications-carried-out': 3 }],
    ['收到公开申请6件，其中予以公开4件，部分公开1件，不予公开1件。', { 'applications-received': 6, 'applications-granted': 4, 'applications-partly-granted': 1, 'applications-refused': 1 }],
    ['本年没有收到任何申请。', { 'applications-received': 0 }],
    ['未发生因政府信息公开申请引起的行政复议和行政诉讼。', { reconsiderations: 0, suits: 0 }],
    ['收取行政事业性收费12500元。', { 'administrative-fees': 1.25 }],
  ])('%s', (text, said) => {
    expect(claims(text)).toEqual(said)
  })

  test.each([
    ['another year', '2021年我局收到政府信息公开申请9件。'],
    ['a comparison', '收到的件数比上年收到政府信息公开申请9件有所增加。'],
    ['a part of a year', '上半年收到政府信息公开申请4件。'],
    ['a figure that is not exact', '全年收到政府信息公开申请10余件。'],
    ['a channel', '收到网上政府信息公开申请2件。'],
    ['another matter', '全年办结市长热线转办事项84件。'],
    ['reconsiderations of other matters', '全年办理行政复议案件112件。'],
    ['a kind of applications', '本年未收到重复申请和要求提供公开出版物的申请。'],
    ['complaints of applicants', '本年未收到申请人对答复的投诉。'],
    ['reconsiderations alone', '本年未收到政府信息公开方面的信访举报申请。'],
    ['the name of a document', '印发《关于收到政府信息公开申请5件的通知》。'],
  ])('but not of %s', (_, text) => {
    expect(claims(text)).toEqual({})
  })
})

describe('Another year', () => {
  test.each([
    ['compared with', '2021年我局发布信息90条，2022年发布138条，增长53%。'],
    ['compared with in the next sentence', '2021年，我局发布信息90条。2022年，我局发布信息138条。'],
    ['of a document', '我局落实《2021年政务公开工作要点》和青政办〔2019〕62号文件。'],
    ['of accounts and plans', '公开了我局2023年度部门预算和2021年度部门决算。'],
    ['to come', '2023年，我局将进一步加强培训。'],
    ['since which something holds', '2019年以来，我局持续规范公开工作。'],
    ['in which a law came into force', '条例自2008年施行，2019年修订。'],
    ['of a period of plans', '到2025年，建成统一的公开平台。'],
  ])('is right where it is one %s', (_, sentence) => {
    expect(rulesOf(sentence)).toEqual([])
  })

  test.each([
    ['的统计期限自2021年1月1日起至2021年12月31日止。', 'year.period'],
    ['现公布青河县农业农村局2020年政府信息公开工作年度报告。', 'year.report'],
    ['（四）平台建设。2021年，我局政务新媒体发布信息149条。', 'year.left-over'],
    ['2023年，我局收到群众来信8封。', 'year.left-over'],
    ['2021年3月，我局举办政务公开培训班。', 'date.outside'],
  ])('%s', (sentence, rule) => {
    expect(rulesOf(sentence)).toEqual([rule])
  })
})
