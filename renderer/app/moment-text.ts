const dayAndMinute = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
const second = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })

/** An ISO instant as the clerk's clock shows it, to the minute. */
export function momentText(instant: string): string {
  return dayAndMinute.format(new Date(instant))
}

/** The time of day of an ISO instant, to the second. */
export function timeText(instant: string): string {
  return second.format(new Date(instant))
}
