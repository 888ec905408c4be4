/** Who could stand in for somebody, or whose record could be asked for. */
export const people =
  'coworker* co_worker* colleague* friend* buddy buddies pal wife wifes husband husbands spouse partner girlfriend boyfriend gf bf fiance* ex roommate* brother* sister* bro sis cousin* twin* mom mum dad mother father son daughter uncle aunt kid* assistant* secretary employee* staff team boss manager owner trainer* coach* client clients member members intern interns instructor* student* competitor* supervisor teammate* companero companera companeros amigo amiga amigos esposo esposa hermano hermana primo prima novio novia jefe jefa empleado empleada empleados entrenador entrenadora colega cliente clienta hijo hija mama papa'
/** A person who does something, without being named further. */
export const anybody =
  'he she hes shes someone somebody anyone anybody another_person other_people alguien el ella chatgpt ai a_bot bot an_app a_script dog'

export const isIssuer = (word: string): boolean => word === 'nasm'
