import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface FormDialogProps {
  readonly heading: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly size?: 'small' | 'wide'
  /** For a question that must be answered by a button. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A dialog over the window; Esc closes it. */
export function FormDialog({ heading, onClose, children, size = 'small', role = 'dialog' }: FormDialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`modal modal-${size}`}>
        <Dialog className="dialog" role={role}>
          <Heading slot="title">{heading}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
