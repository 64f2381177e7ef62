/** What the papers of a delivery are made from: confirmation, manifest, slips, return sheet, board. Money is cents. */
import type { PeriodFigures } from '../../preload/contract/allowance';
import type { DriverStop, OrderHandOff } from '../../preload/contract/delivery-door';
import type { Agent } from '../../preload/contract/delivery-programme';
import type { DoorCheck, OrderState, WindowKey } from '../../preload/contract/delivery-values';
import type { Address, Language, PersonName } from '../../preload/contract/values';

/** How it is paid at the door, as the rulebook says for the delivery's day (R-DLV-6). */
export interface DoorPayment {
  readonly kinds: readonly ('cash' | 'debit')[];
  readonly givesChange: boolean;
  /** Whatever is over is a tip; false where the exact amount is asked for. */
  readonly overageIsTip: boolean;
}

export interface OrderedProduct {
  /** An id of the rulebook's `products.forms`. */
  readonly form: string;
  readonly product: string;
  readonly units: number;
  /** Milligrams of one unit, as its label says: of the whole, or of THC; null where it is counted by the other. */
  readonly weight: number | null;
  readonly thc: number | null;
}

/** Whoever receives it, and for whom, where that is somebody else. */
interface Receiver {
  readonly receiver: PersonName;
  readonly forPatient: PersonName | null;
}

interface Place {
  readonly address: Address;
  readonly addressKind: DriverStop['addressKind'];
  readonly phone: string;
  /** For the driver; empty is none. */
  readonly note: string;
}

/** For whoever receives it. */
export interface DeliveryConfirmation extends Receiver, Place {
  /** `O-000012`. */
  readonly number: string;
  readonly placedAt: string;
  /** On the waiting list: neither place nor allowance is held. */
  readonly waiting: boolean;
  readonly window: WindowKey;
  readonly items: readonly (OrderedProduct & {
    /** Of the whole line. */
    readonly price: number;
    readonly milligrams: number;
  })[];
  /** Milligrams that the order comes to. */
  readonly total: number;
  readonly goods: number;
  readonly discount: number;
  readonly due: number;
  readonly payment: DoorPayment;
  /** Of the deciding period of the delivery's day, the order's own hold among what is held; null where it is not known. */
  readonly figures: PeriodFigures | null;
}

/** What is on a run, for whoever hands it over and whoever drives. */
export interface DeliveryManifest {
  /** `M-000003`. */
  readonly run: string;
  readonly day: string;
  /** Null leaves a line to write on. */
  readonly driver: string | null;
  readonly agent: Agent;
  /** Name of the delivery service; empty where none drives. */
  readonly service: string;
  readonly outAt: string | null;
  readonly outBy: string | null;
  readonly stops: readonly (Receiver &
    Place & {
      readonly stop: number;
      readonly number: string;
      readonly window: WindowKey;
      /** Lines of the order, and what they come to in units. */
      readonly items: number;
      readonly units: number;
      readonly due: number;
    })[];
  readonly due: number;
}

/** One stop; each begins a page and has its order's code. */
export interface DeliveryStop extends Receiver, Place {
  /** What its QR holds; null prints none. */
  readonly code: string | null;
  /** The order's number. */
  readonly number: string;
  /** Of the run; null for an order that is on none. */
  readonly run: { readonly number: string; readonly stop: number; readonly of: number } | null;
  readonly driver: string | null;
  readonly window: WindowKey;
  readonly items: readonly OrderedProduct[];
  readonly due: number;
  readonly payment: DoorPayment;
  readonly checks: readonly DoorCheck[];
  /** Kinds of photo ID to tick. */
  readonly photoIds: readonly OrderHandOff['photoId'][];
  /** Of the customer's part; the driver's is in the paper's own. */
  readonly language: Language;
}

export interface DeliverySlip {
  readonly stops: readonly DeliveryStop[];
}

/** What did not reach anybody and came back, and the money of what did. */
export interface DeliveryReturn {
  readonly run: string;
  readonly day: string;
  readonly driver: string | null;
  readonly outAt: string | null;
  readonly backAt: string | null;
  readonly backBy: string | null;
  readonly stops: number;
  readonly delivered: number;
  /** Orders that were not delivered, and those that have no outcome yet (`out`). */
  readonly orders: readonly {
    readonly stop: number;
    readonly number: string;
    readonly patient: PersonName;
    readonly outcome: Extract<OrderState, 'out' | 'refused' | 'notHome' | 'failedCheck'>;
    /** What did not pass at the door. */
    readonly failed: readonly DoorCheck[];
    readonly note: string;
    readonly items: readonly OrderedProduct[];
    /** Counted back in; null leaves lines to sign on. */
    readonly back: { readonly at: string; readonly by: string; readonly note: string } | null;
  }[];
  /** What was handed over was paid so. */
  readonly payments: readonly Pick<OrderHandOff['payment'], 'kind' | 'received' | 'tip'>[];
}

/** An order as everybody behind the counter may read it. */
interface BoardOrder {
  readonly number: string;
  readonly name: PersonName;
  readonly town: string;
  readonly state: OrderState;
}

export interface DeliveryBoard {
  readonly from: string;
  readonly to: string;
  readonly days: readonly {
    readonly day: string;
    /** Why nothing is delivered; null is open. */
    readonly closed: string | null;
    readonly windows: readonly {
      readonly window: WindowKey;
      /** Null is no limit. */
      readonly capacity: number | null;
      readonly taken: number;
      readonly orders: readonly BoardOrder[];
      readonly waiting: readonly BoardOrder[];
    }[];
  }[];
}
