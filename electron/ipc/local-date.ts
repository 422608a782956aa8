/** YYYY-MM-DD on the clerk's wall calendar; ISO's would be the day in Greenwich. */
export function localDate(time: Date): string {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()]
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
