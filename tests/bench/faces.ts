import { fontFiles } from '../../shared/font/font-set'

function fileOf(fontId: string): string {
  const file = fontFiles[fontId]
  if (file === undefined) throw new Error(`no font ${fontId}`)
  return file
}

/** The program's fonts by what they are used for, for the style sheets of peers. */
export const faceFontFiles = {
  latin: fileOf('LiberationSerif-Regular'),
  title: fileOf('FandolSong-Bold'),
  heading1: fileOf('FandolHei-Regular'),
  heading2: fileOf('FandolKai-Regular'),
  body: fileOf('FandolFang-Regular'),
  fallback: fileOf('NotoSerifSC-Regular'),
} as const
