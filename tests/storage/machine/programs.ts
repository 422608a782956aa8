import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll } from 'vitest'

const project = fileURLToPath(new URL('../../../', import.meta.url))

const built: string[] = []
afterAll(() => {
  for (const folder of built.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Makes a program of a TypeScript file; gives the path that Node starts. */
export async function buildProgram(name: string): Promise<string> {
  // Inside the project, so that its packages are found.
  const outDir = join(project, '.cache', 'storage-tests', `${name}-${process.pid}`)
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: join(project, 'tests', 'storage', 'machine', `${name}.ts`), outDir, emptyOutDir: true },
  })
  built.push(outDir)
  return join(outDir, `${name}.js`)
}

/** A running program and what it has said. */
export class RunningProgram {
  private said = ''
  private complained = ''
  private readonly child: ChildProcessByStdio<null, Readable, Readable>

  constructor(program: string, args: readonly string[]) {
    this.child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.child.stdout.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
    this.child.stderr.on('data', (chunk: Buffer) => (this.complained += chunk.toString()))
  }

  /** The whole lines said so far. */
  get lines(): readonly string[] {
    return this.said.split('\n').slice(0, -1)
  }

  /** Returns when the program has said something; throws when it ends before. */
  async hasSpoken(): Promise<void> {
    while (this.lines.length === 0) {
      if (this.child.exitCode !== null) throw new Error(this.complained)
      await Promise.race([once(this.child.stdout, 'data'), once(this.child, 'close')])
    }
  }

  /** SIGKILL: the program gets no chance to tidy up. Returns when all it said has arrived. */
  async kill(): Promise<void> {
    const closed = once(this.child, 'close')
    this.child.kill('SIGKILL')
    await closed
  }
}
