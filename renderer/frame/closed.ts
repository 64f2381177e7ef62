/** Where a face that nobody touched leads: the card check's question, which says what happened (R-PMP-5). */
import { pathTo } from '../routes';

export const closedAddress = `${pathTo('card')}?closed=yes`;
export const wasClosed = (search: string): boolean => new URLSearchParams(search).get('closed') === 'yes';
