import { type Feature, type Thing } from "../support/federated";

const thing = (type: string, id: string, more: object = {}): Thing => ({ __typename: type, id, ...more });
const cat = thing("Cat", "1", { sku: "s1", name: "Tom", lives: 9, price: 4, chip: "c", stock: 7 });
const dog = thing("Dog", "2", { sku: "s2", name: "Rex", tricks: ["sit"], price: null, chip: null, stock: 2 });
const toy = thing("Toy", "3", { sku: "s3", name: "Ball", price: 1, stock: 9 });
Object.assign(cat, { friend: dog, near: [toy, cat] });
Object.assign(dog, { friend: cat, near: [dog, null] });
Object.assign(toy, { near: [cat] });
export const severalInterfaceObjects: Feature = {
  name: "several @interfaceObjects of one type, each under a key of its own",
  subgraphs: {
    a: `type Query { animals: [Animal] goods: [Good] cat: Cat }
        interface Animal @key(fields: "id") { id: ID! name: String }
        interface Good @key(fields: "sku") { sku: ID! name: String }
        type Cat implements Animal & Good @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! name: String lives: Int }
        type Dog implements Animal & Good @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! name: String tricks: [String] }
        type Toy implements Good @key(fields: "sku") { sku: ID! name: String }`,
    b: `type Query { anyAnimal: Animal }
        type Animal @key(fields: "id") @interfaceObject { id: ID! chip: String friend: Animal }`,
    d: `type Query { anyGood: [Good] }
        type Good @key(fields: "sku") @interfaceObject { sku: ID! price: Int near: [Good] }`,
    c: `type Good @key(fields: "sku") @interfaceObject { sku: ID! stock: Int }`,
  },
  roots: {
    animals: [cat, dog, null],
    goods: [toy, cat, dog],
    cat,
    anyAnimal: dog,
    anyGood: [toy, dog, null, cat],
  },
  things: [cat, dog, toy],
};
