import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import { ChevronDown } from 'lucide-react'

export interface ChoiceOption {
  readonly id: string
  readonly label: string
}

interface ChoiceProps {
  readonly label: string
  readonly help?: string | undefined
  readonly options: readonly ChoiceOption[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly placeholder?: string
}

/** One of several from a list that opens. */
export function Choice({ label, help, options, chosen, onChoose, placeholder }: ChoiceProps) {
  return (
    <Select
      className="field"
      value={chosen}
      onChange={(key) => {
        if (typeof key === 'string') onChoose(key)
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label>{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <ChoiceButton />
      <ChoiceList options={options} />
    </Select>
  )
}

/** As {@link Choice}, its name not shown: in a table whose head names the column. */
export function CellChoice({ label, options, chosen, onChoose, placeholder }: Omit<ChoiceProps, 'help'>) {
  return (
    <Select
      aria-label={label}
      value={chosen}
      onChange={(key) => {
        if (typeof key === 'string') onChoose(key)
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <ChoiceButton />
      <ChoiceList options={options} />
    </Select>
  )
}

function ChoiceButton() {
  return (
    <Button className="input select-button">
      <SelectValue />
      <ChevronDown size={16} aria-hidden />
    </Button>
  )
}

function ChoiceList({ options }: { readonly options: readonly ChoiceOption[] }) {
  return (
    <Popover className="popover">
      <ListBox className="option-list">
        {options.map(({ id, label }) => (
          <ListBoxItem key={id} id={id} className="option" textValue={label}>
            {label}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  )
}
