/**
 * A small ICC v2 display profile of the sRGB colour space (IEC 61966-2-1), made from its numbers, so that the
 * file states what its black means (PDF/A-2, ISO 19005-2, 6.2.3) without carrying somebody's profile.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1 compatible')],
    ['cprt', plainText('Public domain')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const directory = Buffer.alloc(4 + 12 * tags.length)
  directory.writeUInt32BE(tags.length)
  const offsets = new Map<Buffer, number>()
  const parts: Buffer[] = []
  let offset = HEADER_SIZE + directory.length
  tags.forEach(([tag, data], index) => {
    if (!offsets.has(data)) {
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
      offsets.set(data, offset)
      parts.push(padded)
      offset += padded.length
    }
    directory.write(tag, 4 + index * 12, 'latin1')
    directory.writeUInt32BE(offsets.get(data) ?? 0, 8 + index * 12)
    directory.writeUInt32BE(data.length, 12 + index * 12)
  })
  return Buffer.concat([header(offset), directory, ...parts])
}

const HEADER_SIZE = 128
const VERSION_2_1 = 0x02100000
/** Straight lines between so many points leave the curve by less than a twentieth of a step of eight bits. */
const CURVE_POINTS = 64

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_SIZE)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(VERSION_2_1, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  ;[2026, 1, 1, 0, 0, 0].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2))
  bytes.write('acsp', 36, 'latin1')
  ;[0.9642, 1, 0.8249].forEach((value, index) => bytes.writeInt32BE(fixed(value), 68 + index * 4))
  return bytes
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(CURVE_POINTS, 8)
  for (let point = 0; point < CURVE_POINTS; point++) {
    const encoded = point / (CURVE_POINTS - 1)
    const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 65_535), 12 + point * 2)
  }
  return bytes
}

const fixed = (value: number): number => Math.round(value * 65_536)

function xyz(...values: number[]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ', 0, 'latin1')
  values.forEach((value, index) => bytes.writeInt32BE(fixed(value), 8 + index * 4))
  return bytes
}

function plainText(text: string): Buffer {
  return Buffer.from(`text\0\0\0\0${text}\0`, 'latin1')
}

function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(ascii.length)
  return Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), length, ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)])
}
