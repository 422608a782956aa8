import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readGreyMap } from './grey-image'
import { fileWith, run } from './programs'

/** LibreOffice with no fonts but the program's, under the names that offices know. */
const officeNames: Readonly<Record<string, string>> = {
  '仿宋_GB2312': 'FandolFang',
  '楷体_GB2312': 'FandolKai',
  '黑体': 'FandolHei',
  '方正小标宋简体': 'FandolSong',
  '宋体': 'Noto Serif SC',
  'Times New Roman': 'Liberation Serif',
}

const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-word-processor-'))

function fontSettings(): string {
  const aliases = Object.entries(officeNames).map(
    ([name, font]) => `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`,
  )
  const file = path.join(folder, 'fonts.conf')
  const content = `<dir>${path.resolve('assets/fonts')}</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}`
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${content}</fontconfig>`)
  return file
}

/** Lays out an office file and gives the path of the PDF; throws where LibreOffice cannot open it. */
export function laidOut(bytes: Uint8Array, name: string): string {
  const file = fileWith(bytes, name)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', path.dirname(file), file]
  execFileSync('soffice', words, { env: { ...process.env, FONTCONFIG_FILE: fontSettings(), HOME: folder }, stdio: 'pipe', timeout: 60_000 })
  const pdf = file.replace(/\.[a-z]+$/u, '.pdf')
  readFileSync(pdf)
  return pdf
}

export function pageTexts(pdf: string): string[] {
  return run('pdftotext', pdf, '-').split('\f').slice(0, -1)
}

/** A page in black and white, a dot a point. */
export interface InkedPage {
  readonly width: number
  readonly height: number
  readonly isInked: (x: number, y: number) => boolean
}

const DARK = 160

export function inkedPages(pdf: string): InkedPage[] {
  const stem = `${pdf}-page`
  run('pdftoppm', '-r', '72', '-gray', pdf, stem)
  const count = Number(/^Pages:\s+(\d+)/mu.exec(run('pdfinfo', pdf))?.[1])
  const digits = String(count).length
  return Array.from({ length: count }, (_, index) => {
    const { width, height, levels } = readGreyMap(readFileSync(`${stem}-${String(index + 1).padStart(digits, '0')}.pgm`))
    return { width, height, isInked: (x, y) => (levels[y * width + x] ?? 255) < DARK }
  })
}

/** Share of the dots of one page that have a dot of the other within `reach` points. */
export function inkFoundIn(page: InkedPage, other: InkedPage, reach: number): number {
  let [inked, found] = [0, 0]
  for (let y = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++) {
      if (!page.isInked(x, y)) continue
      inked++
      if (hasInkNear(other, x, y, reach)) found++
    }
  }
  return inked === 0 ? 1 : found / inked
}

function hasInkNear(page: InkedPage, x: number, y: number, reach: number): boolean {
  for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) if (page.isInked(x + dx, y + dy)) return true
  return false
}
