import type { CalendarDate } from './dates'
import { daysBetween, isCalendarDate } from './dates'

/**
 * The day a year's report is due at the latest.
 * Reports for 2019 and later: 31 January of the next year (条例 2019 第四十九条, for departments);
 * before: 31 March (条例 2008 第三十一条). `ownDay` is the county's own day as MM-DD.
 */
export function deadlineOf(year: number, ownDay: string | null): CalendarDate {
  const legal = `${String(year + 1)}-${year >= 2019 ? '01-31' : '03-31'}`
  const own = ownDay === null ? legal : `${String(year + 1)}-${ownDay}`
  return isCalendarDate(own) ? own : legal
}

/** Days left until the deadline, seen from `today`; negative when it has passed. */
export function daysLeft(year: number, ownDay: string | null, today: CalendarDate): number {
  return daysBetween(today, deadlineOf(year, ownDay))
}
