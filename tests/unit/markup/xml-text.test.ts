import { expect, test } from 'vitest'
import { xmlText } from '../../../shared/markup/xml-text'

test('marks of XML are written as entities', () => {
  expect(xmlText('甲 & 乙 <丙> "丁"')).toBe('甲 &amp; 乙 &lt;丙&gt; &quot;丁&quot;')
})

test('what XML cannot hold is left out, and all else kept', () => {
  expect(xmlText('市\u000b水利局\u0000\ud83d\uffff\n\t😀')).toBe('市水利局\n\t😀')
})
