import type { DocumentBlock, HeadingBlock, ImprintBlock, LetterheadBlock, RedHead, SignatureBlock, TitleBlock } from '../../../shared/document/document'

/** The parts around a text, as an office writes them. */

export const title: TitleBlock = { kind: 'title', lines: ['张店区文化和旅游局', '2023年政府信息公开工作年度报告'], origin: { part: 'title' } }

export const redHead: RedHead = { organMark: '张店区文化和旅游局文件', documentNumber: '张文旅发〔2024〕3号', signersLabel: '签发人：', signers: [] }

export function letterhead(changes: Partial<RedHead> = {}): LetterheadBlock {
  return { kind: 'letterhead', marks: { copyNumber: '000001', secrecy: '机密★1年', urgency: '特急' }, redHead: { ...redHead, ...changes }, origin: { part: 'layout' } }
}

export const addressee: DocumentBlock = { kind: 'addressee', text: '区政府办公室：', origin: { part: 'layout' } }

export function heading(text: string, level: HeadingBlock['level'] = 1): HeadingBlock {
  return { kind: 'heading', level, text, origin: { part: 'section', sectionId: 's' } }
}

export function signature(organ: string | null, seal: SignatureBlock['seal']): SignatureBlock {
  return { kind: 'signature', organ, date: '2024年1月18日', seal, origin: { part: 'signature' } }
}

export function attachmentList(...names: string[]): DocumentBlock {
  return { kind: 'attachment-list', label: '附件：', names, origin: { part: 'attachment' } }
}

export function attachmentHead(label: string, name: string): DocumentBlock {
  return { kind: 'attachment-head', label, title: name, origin: { part: 'attachment' } }
}

export const imprint: ImprintBlock = {
  kind: 'imprint',
  copiesTo: '抄送：区委办公室，区人大常委会办公室，区政协办公室，区纪委监委，区法院，区检察院，各镇人民政府，各街道办事处。',
  issuer: '张店区文化和旅游局办公室',
  issuedOn: '2024年1月18日印发',
  origin: { part: 'layout' },
}

export const cover: DocumentBlock = {
  kind: 'cover',
  marks: { copyNumber: '000001', secrecy: '', urgency: '' },
  titleLines: title.lines,
  organ: '张店区文化和旅游局',
  date: '2024年1月18日',
  origin: { part: 'layout' },
}

export const contents: DocumentBlock = { kind: 'contents', heading: '目　录', origin: { part: 'layout' } }
