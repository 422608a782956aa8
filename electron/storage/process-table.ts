import { promises as fs } from 'node:fs'
import { hostname } from 'node:os'
import { errorNumberOf } from './file-failure'

/** A running program, told from a later one that got the same number. */
export interface ProcessIdentity {
  readonly host: string
  readonly processId: number
  /** Differs between two processes of one number; null where the system does not tell. */
  readonly startMark: string | null
}

/** What a lock must know of processes. */
export interface ProcessTable {
  readonly self: () => Promise<ProcessIdentity>
  /** Of another host nothing is known: its processes count as running. */
  readonly isRunning: (identity: ProcessIdentity) => Promise<boolean>
}

export const systemProcesses: ProcessTable = {
  self: async () => ({ host: hostname(), processId: process.pid, startMark: await startMarkOf(process.pid) }),
  async isRunning(identity) {
    if (identity.host !== hostname()) return true
    if (!answersSignals(identity.processId)) return false
    const startMark = await startMarkOf(identity.processId)
    return startMark === null || identity.startMark === null || startMark === identity.startMark
  },
}

/** Signal 0 is not delivered; EPERM means that there is a process, of another user. */
function answersSignals(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return errorNumberOf(error) !== 'ESRCH'
  }
}

/** Linux: the boot and the tick of the process's start (proc_pid_stat(5), field 22). Elsewhere null. */
async function startMarkOf(processId: number): Promise<string | null> {
  try {
    const boot = await fs.readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await fs.readFile(`/proc/${processId}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may hold spaces.
    const startTick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return startTick === undefined ? null : `${boot.trim()}:${startTick}`
  } catch (error) {
    if (errorNumberOf(error) === undefined) throw error
    return null
  }
}
