import { initWasm, Resvg } from '@resvg/resvg-wasm'

/**
 * The picture of a page as a PNG file. Picture and program are all there is to it – no font of the computer is looked for –
 * so that it is the same on every system.
 * @param rasteriser the bytes of resvg.wasm
 */
export async function pictureToPng(svg: string, { dotsPerInch, rasteriser }: PngOptions): Promise<Uint8Array> {
  started ??= initWasm(rasteriser)
  await started
  const drawing = new Resvg(svg, { dpi: dotsPerInch })
  const image = drawing.render()
  const bytes = image.asPng()
  image.free()
  drawing.free()
  return bytes
}

export interface PngOptions {
  readonly dotsPerInch: number
  readonly rasteriser: Uint8Array<ArrayBuffer>
}

/** It may be started once in a process. */
let started: Promise<void> | null = null
