import { test } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import { importBytes, headingsOf, openingOf, paragraphsOf, printedText, withoutSpace } from './importing'
import { noticeMessage } from '../../../shared/wording/import-notices'
test('x', () => {
  const dir = new URL('reports/', import.meta.url)
  let all = ''
  for (const f of readdirSync(dir).sort()) {
    const o = importBytes(readFileSync(new URL(f, dir)))
    const r = o.report
    all += `\n##### ${f} organ=${r.organ} year=${r.year} fmt=${r.formatId} title=${JSON.stringify(r.title)}\n OPENING ${JSON.stringify(openingOf(r))}\n`
    r.sections.forEach((s, i) => { all += ` [${headingsOf(r)[i]}] ${s.meaning} ${s.number.kind}\n${paragraphsOf(s).map(p => '      ' + p.slice(0,20) + (p.length>40 ? '…'+p.slice(-16) : p.slice(20)) + '\n').join('')}` })
    all += ` SIG ${JSON.stringify(r.signature)}\n ASIDE ${r.setAside.map(a => a.reason + ':' + JSON.stringify(a.text)).join('\n       ')}\n`
    all += o.notices.map(n => '  ! ' + n.code + ' ' + noticeMessage(n)).join('\n') + '\n'
  }
  console.log(all)
})
