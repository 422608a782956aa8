import { z } from 'zod'
import { defaultSettings, settingsSchema } from '../../shared/contract/schemas'

/** What the main process remembers for itself; the window never sees it. */
export const windowStateSchema = z.strictObject({
  /** Of the window when it is not maximized, in device-independent pixels; null before it was first closed. */
  bounds: z
    .strictObject({ x: z.number().int(), y: z.number().int(), width: z.number().int().min(1), height: z.number().int().min(1) })
    .nullable(),
  maximized: z.boolean(),
  zoomFactor: z.number().min(0.25).max(5),
  /** Where the clerk last exported to; null for the system's documents folder. */
  exportFolder: z.string().min(1).max(4096).nullable(),
})
export type WindowState = z.infer<typeof windowStateSchema>

const storedSettingsSchema = z.strictObject({ ...settingsSchema.shape, ...windowStateSchema.shape })
export type StoredSettings = z.infer<typeof storedSettingsSchema>

const defaultStoredSettings: StoredSettings = {
  ...defaultSettings,
  bounds: null,
  maximized: false,
  zoomFactor: 1,
  exportFolder: null,
}

export type SettingsRecord = Readonly<Record<string, unknown>>

export interface PickedSettings {
  readonly settings: StoredSettings
  /** Fields that were there and are not valid. */
  readonly invalid: readonly string[]
}

/**
 * The settings of a file, field by field, so that one invalid field does not lose the others. What is invalid comes
 * from the last good copy, and what is missing (an older program wrote the file) from there or from the defaults.
 */
export function pickSettings(record: SettingsRecord, lastGood: SettingsRecord): PickedSettings {
  const invalid: string[] = []
  const picked = Object.entries(storedSettingsSchema.shape).map(([field, schema]) => {
    const isValid = (value: unknown) => value !== undefined && schema.safeParse(value).success
    if (isValid(record[field])) return [field, record[field]] as const
    if (record[field] !== undefined) invalid.push(field)
    return [field, isValid(lastGood[field]) ? lastGood[field] : defaultsByField[field]] as const
  })
  return { settings: storedSettingsSchema.parse(Object.fromEntries(picked)), invalid }
}

const defaultsByField: SettingsRecord = defaultStoredSettings
