/** A sentence with the mark that ends it. */
export const sentencePattern = /[^。！？!?；;\n]+[。！？!?；;]?/gu

/** Marks at the end of a quotation. */
export const markRunPattern = /[。！？!?；;，,、：:]+$/u

/** Titles, quotations of documents and their numbers: words in them say nothing of the report's own year. */
const namesOfDocuments = /《[^》\n]*》|〈[^〉\n]*〉|<[^>\n]*>|[〔[［][^〕\]］\n]*[〕\]］]/gu

/** All applicants there can be, which is no kind of applicant. */
const anyApplicant = /公民[、，]?法人(?:和|或|或者|及|以及|、)其[他它]组织/gu

/** The text with names of documents blotted out, each character where it was. */
export function withoutDocumentNames(text: string): string {
  return text.replace(namesOfDocuments, blot).replace(anyApplicant, blot)
}

const blot = (words: string): string => '＊'.repeat(words.length)

/** The last mark between clauses. */
export const clauseEndPattern = /[，,：:](?=[^，,：:]*$)/u
