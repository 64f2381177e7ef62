/** One row of a header: what is kept in sight, and the rest behind a button until the page that it leads to stands there. */
import { Menu, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

export function HeaderFold({ kept, children }: { kept: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const [location] = useLocation();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const open = openedAt === location;
  return (
    <>
      <div className="header-tools">
        <button
          type="button"
          className="button"
          data-kind="quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpenedAt(open ? null : location)}
          onKeyDown={({ key }) => key === 'Escape' && setOpenedAt(null)}
        >
          {open ? <X aria-hidden /> : <Menu aria-hidden />} {t('frame.menu')}
        </button>
        {kept}
      </div>
      <div id={id} className="header-fold" hidden={!open}>
        {children}
      </div>
    </>
  );
}
