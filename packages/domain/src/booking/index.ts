/** Sessions at a site, their slots, and the seats people book in them: for a test today, for a dose by the same rules. */
export {
  Booking,
  BookingEvent,
  BookingState,
  bookingTransitions,
  changeRefusal,
  liveBookingStates,
} from './booking';
export { BookingPolicy } from './policy';
export { Session, SessionEvent, SessionState, Slot, sessionTransitions } from './session';
export { type SlotPlan, bookableSeats, planSlots } from './slots';
