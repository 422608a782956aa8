import type { ImportOutcome } from '../../shared/import/import-report'
import type { ReportFormat } from '../../shared/report/format'
import { noticeMessage } from '../../shared/wording/import-notices'
import type { ImportNotice } from '../../shared/wording/import-notices'
import { importWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'
import { ImportedSections } from './ImportedSections'
import { ImportedTables } from './ImportedTables'

/** What to look at, and what was understood of the files: tables and sections. */
export function ImportPreview({ outcome: { report, notices }, format }: { readonly outcome: ImportOutcome; readonly format: ReportFormat }) {
  return (
    <>
      <NoticeList notices={notices} />
      <ImportedTables report={report} format={format} />
      <ImportedSections report={report} format={format} />
      {report.setAside.length > 0 && <p className="field-help">{fill(importWording.setAside, { count: report.setAside.length })}</p>}
    </>
  )
}

/** What to look at after an import; nothing where there is nothing. */
export function NoticeList({ notices }: { readonly notices: readonly ImportNotice[] }) {
  if (notices.length === 0) return null
  return (
    <>
      <h3>{importWording.notices}</h3>
      <ul className="notice-list">
        {notices.map((notice, index) => (
          <li key={index}>{noticeMessage(notice)}</li>
        ))}
      </ul>
    </>
  )
}
