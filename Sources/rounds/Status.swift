/// What the program ends with, as `sysexits.h` numbers it.
enum Status: Int32 {
  case fine = 0
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
}
