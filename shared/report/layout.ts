import type { Layout } from './schema'

/** A report as it is mostly handed in: its pages alone, without 封面, 目录 and 红头. */
export const plainLayout: Layout = {
  cover: false,
  contents: false,
  seal: 'none',
  marks: { copyNumber: '', secrecy: '', urgency: '' },
  letterhead: {
    printed: false,
    organMark: '',
    documentNumber: '',
    signers: '',
    addressee: '',
    copiesTo: '',
    issuer: '',
    issuedOn: '',
  },
}
