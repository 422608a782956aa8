import { useEffect, useState } from 'react'

/** How long a value stands still before it counts (ms). */
const REST = 200

/** A value that follows another when that has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value)
    }, REST)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return settled
}
