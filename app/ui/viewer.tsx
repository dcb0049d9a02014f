import { createContext, type ReactNode, useContext } from 'react';

/** Who reads this page, as far as its frame needs to know. */
export interface Reader {
  name: string;
  role: 'trainee' | 'instructor' | 'coordinator' | 'admin';
  academy: string;
  /** The academy's IANA time zone. */
  timeZone: string;
}

const ViewerContext = createContext<Reader | null>(null);

/** Tells everything below who is signed in; null for nobody. */
export function ViewerProvider(props: { viewer: Reader | null; children: ReactNode }) {
  return <ViewerContext.Provider value={props.viewer}>{props.children}</ViewerContext.Provider>;
}

/** Who is signed in, or null. For looks only: what a person may do is decided on the server. */
export function useViewer(): Reader | null {
  return useContext(ViewerContext);
}
