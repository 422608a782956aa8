import type { Migration } from './migrate'

/** Pages around the text and attachments came in; a report of version 2 has none. */
export const toVersion3: Migration = {
  toVersion: 3,
  title: 'layout, attachments',
  apply: (stored) => ({
    ...stored,
    layout: {
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
    },
    attachments: [],
  }),
}
