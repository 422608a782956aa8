import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestAnswer } from '../../shared/contract/schemas'

/**
 * The sample that comes with the program: the first text of assets/samples, which is UTF-8.
 * @throws Error if there is none: the program is not whole.
 */
export async function readSample(assetsFolder: string): Promise<RequestAnswer<'sample.read'>> {
  const folder = join(assetsFolder, 'samples')
  const [fileName] = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  if (fileName === undefined) throw new Error('the samples folder is empty')
  return { fileName, text: await readFile(join(folder, fileName), 'utf8') }
}
