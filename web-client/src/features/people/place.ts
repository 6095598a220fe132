import type { TFunction } from "i18next";
import { type Act, actsAt, reason } from "../../act/act";
import type { Person, Unit } from "./directory";
import type { PersonalData } from "./known";

/** Says the one-time password of an account, once. */
export type Tell = (account: string, password: string) => void;

export interface UnitPlace {
  unit?: Unit | undefined;
}

export interface PersonPlace {
  person?: Person | undefined;
  t: TFunction;
  tell: Tell;
  /** Accounts that the person is known to have. */
  accounts: string[];
  data: PersonalData;
}

export type UnitAct = Act<UnitPlace>;
export type PersonAct = Act<PersonPlace>;

export const ofUnit = actsAt<UnitPlace>();
export const ofPerson = actsAt<PersonPlace>();

export { reason };

/** The thing itself: acts of who is not there yet are other acts. */
export function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("nothing is there yet");
  return thing;
}

export const pathOf = ({ person }: PersonPlace) => ({ id: there(person).personId });
export const isHere = ({ person }: PersonPlace): boolean => person !== undefined && person.leftOn === undefined;
