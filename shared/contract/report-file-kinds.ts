/** The kinds of file that a report is exported as. */
export const reportFileKinds = ['pdf', 'docx', 'html', 'txt', 'xlsx'] as const

export type ReportFileKind = (typeof reportFileKinds)[number]

/** Extensions that a kind goes by, without the dot; the first is the one that is proposed. */
export const fileExtensions: Readonly<Record<ReportFileKind, readonly [string, ...string[]]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  html: ['html', 'htm'],
  txt: ['txt'],
  xlsx: ['xlsx'],
}

/** The kind that a file's name asks for, in capitals or not; null for a name with none of the extensions. */
export function kindOfFileName(name: string): ReportFileKind | null {
  const extension = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return reportFileKinds.find((kind) => fileExtensions[kind].includes(extension)) ?? null
}
