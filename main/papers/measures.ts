/** How large a paper is set, in points. Large print is at least 18 points throughout, marks and footers included. */
export interface Measures {
  readonly body: number;
  readonly small: number;
  readonly heading: number;
  readonly title: number;
  readonly margin: number;
  readonly footer: number;
}

export const plainPrint: Measures = { body: 11, small: 9, heading: 13.5, title: 23, margin: 60, footer: 20 };
export const largePrint: Measures = { body: 18, small: 18, heading: 21, title: 29, margin: 54, footer: 54 };
