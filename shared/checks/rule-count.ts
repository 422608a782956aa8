import { ruleWording } from '../wording/checks'

/** How many rules a report is checked by. */
export const ruleCount = Object.keys(ruleWording).length
