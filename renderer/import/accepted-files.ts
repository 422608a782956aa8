/** What the file dialogs offer; what a file is, its content decides. */
export const acceptedFiles: readonly string[] = ['.docx', '.doc', '.xlsx', '.htm', '.html', '.mht', '.mhtml', '.txt', '.csv', '.tsv', '.rtf', '.wps']
