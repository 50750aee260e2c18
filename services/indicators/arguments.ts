/** The arguments that every mutation has, described alike. */
export const KEY = {
  description: "Your own key for this request; repeat it when you repeat the request.",
};
export const BASED_ON = { description: "The version of the record on which the change is based." };
export const AS_OF = { nullable: true, description: "The day as of which; today where it is left out." };

export const today = () => new Date().toISOString().slice(0, 10);
