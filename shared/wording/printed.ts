/** Words that stand on the pages besides what was written; {…} are places. */
export const printedWording = {
  contents: '目　录',
  organMark: '{organ}文件',
  signers: '签发人：',
  addressee: '{organ}：',
  attachment: '附件',
  numberedAttachment: '附件{number}',
  attachmentList: '附件：',
  copiesTo: '抄送：{organs}。',
  issuedOn: '{date}印发',
  draft: '草稿',
} as const
