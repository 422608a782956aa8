/** Traditional characters of reports and their simplified forms, in the same order; those that are simplified characters too are left out. */
const traditional =
  '開報總體況動請辦復複議訴訟問題進據條規處務機構關點領導組織減費監檢審縣鎮鄉區廳黨發諮谘詢舉應數將現統計類準時無為與後從來個實說項範許罰強業單萬億結轉續繼長權決對專會團園學醫館號頁當屬設財資證調級係於採購內簽網讀還參協員評確營戶農環衛產經濟過達運這選違連適獲聯責質認訂訓訪試該護電預顧顯驗門書見標傳幾兩歷廣執衝僅優儲別創劃勢勵匯啟國圍場壓壞奮婦編豐繫廢額維糾補'
const simplified =
  '开报总体况动请办复复议诉讼问题进据条规处务机构关点领导组织减费监检审县镇乡区厅党发咨咨询举应数将现统计类准时无为与后从来个实说项范许罚强业单万亿结转续继长权决对专会团园学医馆号页当属设财资证调级系于采购内签网读还参协员评确营户农环卫产经济过达运这选违连适获联责质认订训访试该护电预顾显验门书见标传几两历广执冲仅优储别创划势励汇启国围场压坏奋妇编丰系废额维纠补'

const simplifiedOf: ReadonlyMap<string, string> = new Map(Array.from(traditional, (character, index) => [character, simplified.charAt(index)]))
const anyTraditional = new RegExp(`[${traditional}]`, 'gu')

/** Text to recognise, its traditional characters put as simplified ones; as long as before. */
export function simplifiedText(text: string): string {
  return text.replace(anyTraditional, (character) => simplifiedOf.get(character) ?? character)
}
