import { longestOrgan } from '../../shared/contract/schemas'
import { firstRunWording } from '../../shared/wording/interface'
import { fill } from '../../shared/wording/template'

/** What is wrong with the organ's name as a setting, in words; undefined when nothing is. */
export function organFault(organ: string): string | undefined {
  return organ.trim().length > longestOrgan ? fill(firstRunWording.organTooLong, { limit: longestOrgan }) : undefined
}
