/** How an organ speaks of itself in running text. */

const ownNames: readonly (readonly [ending: RegExp, own: string])[] = [
  [/街道办事处$|街道$/u, '我街道'],
  [/委员会$|委$/u, '我委'],
  [/办公室$|办$/u, '我办'],
  [/管理局$|分局$|局$/u, '我局'],
  [/中心$/u, '我中心'],
  [/大队$|支队$|队$/u, '我队'],
  [/法院$|检察院$|院$/u, '我院'],
  [/学校$|大学$|中学$|小学$/u, '我校'],
  [/公司$/u, '我公司'],
]

const governments: readonly (readonly [ending: RegExp, own: string])[] = [
  [/镇人民政府$|镇政府$/u, '我镇'],
  [/乡人民政府$|乡政府$/u, '我乡'],
  [/县人民政府$|县政府$/u, '我县'],
  [/区人民政府$|区政府$/u, '我区'],
  [/市人民政府$|市政府$/u, '我市'],
]

const anyOrgan = '我单位'

/** 我局 for 张店区广播电视局, 我镇 for 房镇镇人民政府; 我单位 where the name does not tell. */
export function ownNameOf(organ: string): string {
  const match = [...governments, ...ownNames].find(([ending]) => ending.test(organ.trim()))
  return match?.[1] ?? anyOrgan
}
