/** What the command line says. {placeholders} are filled by `fill`. */

/** How each command is used; the line shown with a wrong use, too. */
export const usageWording = {
  import: 'nianbao import 文件… --out 报告.json [--year 年份] [--organ 机关名称] [--format 格式]',
  export: 'nianbao export 报告.json --out 文件.(pdf|docx|html|txt|xlsx)',
  render: 'nianbao render 报告.json --page 页码 --out 文件.(png|svg) [--dpi 每英寸点数]',
  text: 'nianbao text 报告.json',
  inspect: 'nianbao inspect 报告.json',
  check: 'nianbao check 报告.json [--previous 上年报告.json]',
  aggregate: 'nianbao aggregate 文件夹 --out 报告.json [--year 年份] [--organ 机关名称] [--format 格式] [--roll 名单文件] [--xlsx 汇总.xlsx]',
  formats: 'nianbao formats',
} as const

export const generalUsage = 'nianbao import|export|render|text|inspect|check|aggregate|formats … [--json]'

export const helpText = `政府信息公开年报 命令行

  ${usageWording.import}
      读入已有的报告（.docx .doc .xlsx .html .mht .rtf .csv .txt，可以有几个，按先后合成一份），生成报告数据文件
  ${usageWording.export}
      把报告排版成 PDF，或生成 Word 文件、网页、纯文本；.xlsx 只有统计表。按输出文件的扩展名生成
  ${usageWording.render}
      把报告的一页画成图片，与 PDF 的那一页相同；页码从文件的第一页数起，每英寸 150 点，可另定
  ${usageWording.text}
      输出报告的纯文本，一段一行
  ${usageWording.inspect}
      输出机关、年度、格式、各部分的标题与字数和各统计表的数字
  ${usageWording.check}
      检查报告，列出必须改、请核对和提示的地方；给出上年报告时，与上年的数字和文字比对
  ${usageWording.aggregate}
      汇总文件夹里各部门的报告，生成本级政府的报告数据文件；列出未报送、数字不全、前后不符的单位
  ${usageWording.formats}
      列出可用的格式

  --json      结果以 JSON 输出
  --help      显示本说明
  --version   显示版本

退出码：0 完成；1 没有完成（例如有字体中没有的字，或文件写不成；check 查出必须改的地方）；2 用法不对；3 输入读不了
`

export const wrongUseWording = {
  noCommand: '没有写命令',
  unknownOption: '没有“{option}”这个选项',
  optionNotHere: '“{command}”命令没有“{option}”选项',
  missingValue: '“{option}”后面缺少内容',
  unwantedValue: '“{option}”后面不要写内容',
  repeatedOption: '“{option}”写了不止一次',
  missingOut: '没有用“--out”写明输出文件',
  missingFile: '没有写明要读的文件',
  tooManyFiles: '多出了“{word}”',
  badYear: '“--year {value}”不是 {from} 到 {to} 之间的年份',
  previousYear: '“--previous”应当是 {expected} 年的报告，“{file}”是 {found} 年的',
  unknownKind: '不能导出为“{out}”：文件名应以 {known} 之一结尾',
  noPicture: '不能画成“{out}”：文件名应以 .png 或 .svg 结尾',
  missingPage: '没有用“--page”写明第几页',
  badPage: '“--page {value}”不是页码',
  noSuchPage: '报告共 {count} 页，没有第 {page} 页',
  badDots: '“--dpi {value}”不是 {from} 到 {to} 之间的整数',
  unknownFormat: '没有“{id}”这个格式，可用的格式有 {known}',
} as const

export const notAReportWording = {
  tooLarge: '文件太大',
  notUtf8: '不是 UTF-8 文本',
  notJson: '不是 JSON 文件',
  schema: '内容不符合约定（{place}）',
} as const

/** Why a path cannot be read that is neither a file nor a folder. */
export const notAFile = '不是普通文件'

export const outcomeWording = {
  imported: '已导入 {sections} 个部分，写入“{out}”。',
  importedFrom: '机关：{organ}；年度：{year}；格式：{format}',
  importedTable: '{table}：读出 {read}/{cells} 格',
  notice: '· {message}',
  exported: '已导出“{out}”，共 {pages} 页，{kilobytes} KB。',
  rendered: '已画出第 {page} 页（共 {pages} 页），写入“{out}”，{kilobytes} KB。',
  exportedWithoutPages: '已导出“{out}”，{kilobytes} KB。',
  organ: '机关：{organ}',
  year: '年度：{year}',
  format: '格式：{format}',
  title: '标题：{title}',
  date: '落款日期：{date}',
  opening: '开头段落（{characters} 字）',
  section: '{heading}（{meaning}，{characters} 字）',
  table: '【{name}】',
  tableUntouched: '【{name}】没有填写',
  tableRow: '  {label}：{figures}',
  tableRowWithoutLabel: '  {figures}',
  tableFigure: '{column} {figure}',
  emptyFigure: '（空）',
  figureSeparator: '，',
  setAside: '另存未排印的文字 {count} 处',
  knownFormat: '{id}  {name}（{years}）',
  yearsFromTo: '{from}—{to} 年',
  yearsFrom: '{from} 年起',
  unknown: '未知',
  noHeading: '（无标题）',
  noMeaning: '未归类',
} as const
