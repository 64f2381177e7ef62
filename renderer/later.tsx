/** Screens that are loaded when they are first opened, or a little before. */
import { type ComponentType, lazy, useState } from 'react';

export type Later = ComponentType & {
  /** Loads it while nobody waits. One that is loaded is drawn at once: after a placeholder React holds it back for 300 ms. */
  readonly warm: () => void;
};

type Load = () => Promise<{ readonly default: ComponentType }>;

export function later(load: Load): Later {
  let loaded: ComponentType | null = null;
  const loading = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Waited = lazy(loading);
  function Shown() {
    // Chosen once: another component in its place would begin anew.
    const [Screen] = useState<ComponentType>(() => loaded ?? Waited);
    return <Screen />;
  }
  return Object.assign(Shown, {
    warm: () => {
      // Where it cannot be loaded, opening it says so.
      if (loaded === null) loading().catch(() => undefined);
    },
  });
}
