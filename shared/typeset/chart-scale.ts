/** An axis from 0 to a round number, divided by round numbers. */
export interface Scale {
  readonly top: number
  /** From 0 up. */
  readonly ticks: readonly number[]
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10]

/** The least scale of at most `mostSteps` round steps that reaches a value ≥ 0; counts are not divided below one. */
export function scaleFor(largest: number, mostSteps: number, isWhole: boolean): Scale {
  const reach = largest > 0 ? largest : 1
  const power = 10 ** Math.floor(Math.log10(reach / mostSteps))
  const steps = [1, 10, 100].flatMap((factor) => ROUND_STEPS.map((step) => step * power * factor))
  const step = steps.find((each) => each * mostSteps >= reach * (1 - 1e-9) && (!isWhole || Number.isInteger(each))) ?? reach
  const count = Math.max(1, Math.ceil(reach / step - 1e-9))
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12))) }
}
