/** A dialog that stops the page: confirm an act, or type what the act needs. */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface FrameProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Keeps the focus inside, gives it back on closing, closes on Escape. */
export function DialogFrame({ open, title, onClose, children }: FrameProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={false}
    >
      <Modal className="dialog-frame">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps extends FrameProps {
  /** Verb and noun. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

export function ConfirmDialog({ confirm, danger, busy, onConfirm, children, ...frame }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <DialogFrame {...frame}>
      {children}
      <div className="submit-bar">
        <button
          type="button"
          className="button"
          data-kind={danger ? 'danger' : 'primary'}
          aria-disabled={busy ?? false}
          onClick={onConfirm}
        >
          {confirm}
        </button>
        <button type="button" className="button" onClick={frame.onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </DialogFrame>
  );
}
