import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../shared/document/compose'
import type { ReportDocument } from '../../../shared/document/document'
import type { Layout, Report } from '../../../shared/report/schema'
import { typeset } from '../../../shared/typeset/typeset'
import { filledOf2021, formats, sampleReport } from '../../export/exported-reports'
import { fontSource } from './assets'
import { dumpPage } from './page-dump'

/**
 * Whole reports as they are set, for the eye to compare when anything moves: tests/fixtures/golden-pages. A change that is
 * meant is looked at on the page first, then taken over by `npx vitest run --project unit golden-pages -u`.
 */

function documentOf(report: Report): ReportDocument {
  const format = formats.find(({ id }) => id === report.formatId)
  if (format === undefined) throw new Error(`no format ${report.formatId}`)
  return composeDocument(report, format)
}

const everything: Layout = {
  cover: true,
  contents: true,
  seal: 'room',
  marks: { copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' },
  letterhead: {
    printed: true,
    organMark: '',
    documentNumber: '张广发〔2017〕3号',
    signers: '张大伟、李明、欧阳文华',
    addressee: '区政府办公室、区政务服务中心',
    copiesTo: '区委办公室，区人大常委会办公室，区政协办公室，区纪委监委，区法院，区检察院，各镇人民政府，各街道办事处',
    issuer: '张店区广播电视局办公室',
    issuedOn: '2017年1月20日',
  },
}

const attachments = [
  { id: 'a', title: '政府信息公开情况统计表', text: '1.公开情况\n本表统计全年情况，详见http://www.example.gov.cn/zwgk/2016/index.html。\n项目\t单位\t数量\n主动公开\t条\t1286\n依申请公开\t件\t5' },
  { id: 'b', title: '张店区广播电视局基层政务公开标准目录以及全年主动公开信息的名称和公开时间一览表', text: '目录如下。' },
]

const wideRow = '张店区图书馆\t公共文化服务保障政策\t《公共文化服务保障法》第三十一条\t信息形成之日起20个工作日内\t张店区文化和旅游局\t政府网站、公开栏\t全社会\t主动公开\t县级、乡级\t王小明\t0533-2765432\t无'
const wideTable = ['序号\t单位名称\t信息内容\t公开依据\t公开时限\t公开主体\t公开渠道和载体\t公开对象\t公开方式\t公开层级\t责任人\t联系电话\t备注', ...Array.from({ length: 9 }, (_, row) => `${row + 1}\t${wideRow}`)].join('\n')

const reports: readonly (readonly [string, ReportDocument])[] = [
  ['plain', documentOf(sampleReport)],
  ['tables', documentOf(filledOf2021)],
  ['everything', { ...documentOf({ ...sampleReport, layout: everything, attachments }), pageMark: '草稿' }],
  ['wide-table', documentOf({ ...sampleReport, sections: sampleReport.sections.slice(0, 1), attachments: [{ id: 'a', title: '公开目录', text: `目录如下。\n${wideTable}` }] })],
]

describe('golden pages', () => {
  test.each(reports)('%s', async (name, document) => {
    const set = typeset(document, fontSource)
    const pages = set.ok ? set.value.pages : []
    await expect(`${pages.map(dumpPage).join('\n\n')}\n`).toMatchFileSnapshot(`../../fixtures/golden-pages/${name}.txt`)
  })
})
