// Frameworks of applications for phones.
import type {Rows} from '../row.ts'

export const mobileFramework: Rows = {
  '.NET MAUI': {as: 'dotnet maui, =MAUI', nuget: 'Microsoft.Maui.Controls, Microsoft.Maui.Essentials'},
  'Apache Cordova': {as: 'cordova, phonegap', npm: 'cordova, cordova-android, cordova-ios'},
  Capacitor: {as: '=Capacitor, ~capacitor', npm: '@capacitor/core, @capacitor/ios, @capacitor/android'},
  Expo: {as: '=Expo, ~expo', npm: 'expo, expo-router'},
  Ionic: {as: '=Ionic, ~ionic', npm: '@ionic/cli'},
  'Jetpack Compose': {
    maven: 'androidx.compose.ui:*, androidx.compose.material3:*, androidx.compose:*, org.jetbrains.compose.*',
  },
  NativeScript: {npm: '@nativescript/core, tns-core-modules'},
  'React Native': {as: 'reactnative', npm: 'react-native'},
  'React Navigation': {npm: '@react-navigation/native, react-navigation'},
  Tamagui: {npm: 'tamagui, @tamagui/core'},
  Xamarin: {nuget: 'Xamarin.Forms, Xamarin.Essentials'},
}
