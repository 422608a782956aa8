import type { ReactNode } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { acceptedFiles } from './accepted-files'

interface ChooseFilesButtonProps {
  readonly className: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** Opens the system's file dialog with every kind that can be imported. */
export function ChooseFilesButton({ className, onFiles, children }: ChooseFilesButtonProps) {
  return (
    <FileTrigger
      acceptedFileTypes={acceptedFiles}
      allowsMultiple
      onSelect={(chosen) => {
        if (chosen !== null && chosen.length > 0) onFiles([...chosen])
      }}
    >
      <Button className={className}>{children}</Button>
    </FileTrigger>
  )
}
