import type { Face } from '../document/document'
import type { GlyphSource, Setting } from './glyph'
import { createGlyphSource } from './glyph'
import type { Measure } from './glyph-line'
import { measureText } from './glyph-line'
import type { FontSource } from './page'

/** Measures text with given fonts, for what is set apart from any page. Calls `onMissing` for each character no font has. */
export function measureWith(fonts: FontSource, onMissing: (character: string) => void): Measure {
  const sources = new Map<string, GlyphSource>()
  const glyphsOf = (face: Face, setting: Setting): GlyphSource => {
    const key = `${face} ${setting.size} ${setting.cell}`
    const source = sources.get(key) ?? createGlyphSource(fonts, face, setting)
    sources.set(key, source)
    return source
  }
  return (spans, setting) => measureText(spans, setting, (face) => glyphsOf(face, setting), onMissing)
}
