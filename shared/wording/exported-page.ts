/** What exported Word files and web pages say of themselves, besides what was written. */
export const exportedFileWording = {
  generator: '政府信息公开年报',
} as const
