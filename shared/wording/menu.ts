/** The labels of the window's menu; the letter after & opens it from the keyboard. */
export const menuWording = {
  file: '文件(&F)',
  home: '返回首页',
  save: '保存',
  export: '导出…',
  print: '打印…',
  quit: '退出',

  edit: '编辑(&E)',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',

  view: '查看(&V)',
  preview: '预览',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '实际大小',
  fullScreen: '全屏',
  developerTools: '开发者工具',

  help: '帮助(&H)',
  openDataFolder: '打开数据文件夹',
  about: '关于本程序',
} as const
