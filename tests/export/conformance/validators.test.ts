import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../programs'
import { exportedReport, reportKinds } from './reports'

/** Validators by other people; each runs once, for starting Java takes longer than reading a report. */

/** On a machine that does other things at the same time (ms). */
const TIME_FOR_JAVA = 120_000

/** Where Debian puts them. */
const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map((name) => `/usr/share/java/${name}.jar`)

const reports = reportKinds.map(exportedReport)

describe('PDFBox preflight', () => {
  const reason = missingJars().length === 0 && hasProgram('java') ? '' : ` (skipped: no ${['java', ...missingJars()].join(', ')})`

  // It knows PDF/A-1b alone, which was the same for all that our files hold, but for the version and compressed objects.
  test.skipIf(reason !== '')(`finds every report valid, written as PDF/A-1b${reason}`, { timeout: TIME_FOR_JAVA }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-preflight-'))
    const files = reports.map(({ bytes, file }) => asPdfA1b(bytes, path.join(folder, path.basename(file))))
    const words = ['-Djava.awt.headless=true', '-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'batch', folder]
    const { stdout, stderr } = spawnSync('java', words, { encoding: 'utf8' })
    const verdicts = files.map((file) => `The file ${path.basename(file)} is a valid PDF/A-1b file`)
    expect(`${stdout}${stderr}`.split('\n').filter((line) => line !== '').toSorted()).toEqual(verdicts.toSorted())
  })
})

describe('veraPDF', () => {
  const reason = hasProgram('verapdf') ? '' : ' (skipped: the program verapdf is not on this machine)'

  test.skipIf(reason !== '').each(['2a', 'ua1'])(`finds every report valid as %s${reason}`, { timeout: TIME_FOR_JAVA }, (flavour) => {
    const { stdout } = spawnSync('verapdf', ['--format', 'text', '--flavour', flavour, ...reports.map(({ file }) => file)], { encoding: 'utf8' })
    expect(stdout.split('\n').filter((line) => line !== '').map((line) => line.split(' ')[0])).toEqual(reports.map(() => 'PASS'))
  })
})

describe('programs that draw, told to take nothing amiss', () => {
  test.each(reports.map(({ file }) => [path.basename(file), file]))('mutool has nothing to say about %s', (_, file) => {
    const { stdout, stderr, status } = spawnSync('mutool', ['draw', '-q', '-r', '20', '-F', 'pgm', '-o', '/dev/null', file], { encoding: 'utf8' })
    expect(`${stdout}${stderr.replace('warning: ICC support is not available\n', '')}`).toBe('')
    expect(status).toBe(0)
  })

  test.each(reports.map(({ file }) => [path.basename(file), file]))('poppler has nothing to say about %s', (_, file) => {
    const { stderr, status } = spawnSync('pdftoppm', ['-r', '20', '-gray', file], { encoding: 'buffer', maxBuffer: 1 << 28 })
    expect(stderr.toString()).toBe('')
    expect(status).toBe(0)
  })
})

function missingJars(): string[] {
  return JARS.filter((jar) => !existsSync(jar))
}

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)))
}

/** The same file as PDF/A-1b writes it: of version 1.4, its objects not compressed together, by its own name. */
function asPdfA1b(bytes: Uint8Array, file: string): string {
  const named = Buffer.from(bytes).toString('latin1').replace('<pdfaid:part>2<', '<pdfaid:part>1<').replace('<pdfaid:conformance>A<', '<pdfaid:conformance>B<')
  writeFileSync(file, named, 'latin1')
  run('qpdf', '--replace-input', '--newline-before-endstream', '--object-streams=disable', '--force-version=1.4', '--stream-data=preserve', file)
  return file
}
