import type { Face } from '../document/document'

/**
 * Names under which offices have the fonts that GB/T 9704-2012 asks for, best first, as the fonts state them in Chinese
 * or English. What has _GB2312 in its name is what most offices' rules ask for by that name.
 */
export const officeFamilies: Readonly<Record<Face, readonly string[]>> = {
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  heading1: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01'],
  heading2: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03'],
  body: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02'],
  folio: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01'],
}
